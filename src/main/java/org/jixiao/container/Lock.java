package org.jixiao.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/** The password to open a workbook: takes it off, and puts it on again. */
final class Lock {

  /** Excel hashes a password 100,000 times; a file may ask for so many that it takes for ever. */
  private static final int MOST_ROUNDS = 1_000_000;

  private final String password;

  private Lock(String password) {
    this.password = password;
  }

  /** A lock with this password. */
  static Lock of(String password) {
    return new Lock(password);
  }

  /** A workbook without its password, and the lock to put on again. */
  record Opened(byte[] bytes, Lock lock) {}

  /**
   * Opens an encrypted workbook.
   *
   * @param password what the user gave, or null
   * @throws Refusal when the password is missing or wrong
   */
  static Opened open(String name, byte[] bytes, String password, Capacity capacity) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      EncryptionInfo info = new EncryptionInfo(files);
      if (info.getVerifier().getSpinCount() > MOST_ROUNDS) {
        throw unreadable(name);
      }
      Decryptor decryptor = Decryptor.getInstance(info);
      // Workbooks with protected contents are encrypted under a password that everybody knows.
      String key =
          decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)
              ? Decryptor.DEFAULT_PASSWORD
              : password;
      if (key == null) {
        throw Refusal.of(
            FileRules.ENCRYPTED,
            "“" + name + "”设有打开密码，读不出内容。",
            "加上 --password=密码 再运行；或在 Excel 中打开，取消密码后另存。");
      }
      if (!decryptor.verifyPassword(key)) {
        throw Refusal.of(FileRules.ENCRYPTED, "“" + name + "”的打开密码不对。", "核对密码（分大小写）后再运行。");
      }
      try (InputStream plain = decryptor.getDataStream(files)) {
        byte[] content = plain.readNBytes((int) capacity.fileBytes());
        return new Opened(content, new Lock(key));
      }
    } catch (IOException | GeneralSecurityException unreadable) {
      throw unreadable(name);
    } catch (RuntimeException broken) {
      if (broken instanceof Refusal refused) {
        throw refused;
      }
      throw unreadable(name);
    }
  }

  private static Refusal unreadable(String name) {
    return Refusal.of(
        FileRules.ENCRYPTED,
        "“" + name + "”的加密方式读不出来，或加密部分已损坏。",
        "在 Excel 中打开，取消密码后另存为 .xlsx 再运行。");
  }

  /**
   * The workbook under its password again, in the strongest form that Excel 2010 and later know.
   */
  byte[] close(byte[] bytes) {
    EncryptionInfo info =
        new EncryptionInfo(
            EncryptionMode.agile,
            CipherAlgorithm.aes256,
            HashAlgorithm.sha512,
            256,
            16,
            ChainingMode.cbc);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword(password);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (OutputStream sink = encryptor.getDataStream(files)) {
        sink.write(bytes);
      }
      files.writeFilesystem(out);
    } catch (IOException | GeneralSecurityException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    return out.toByteArray();
  }
}
