import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Brings classes of libraries that were compiled for Java 5 into the format of Java 8; what they do
 * stays the same. Since Java 6 a class says which types its code has where branches meet. Without
 * that Java has to find it out whenever the class is loaded, and no archive of classes made by Java
 * 25 takes it up. The build calls it: FramedClasses JAR, with ASM and commons-compress on the class
 * path.
 */
public class FramedClasses {

  /** From this version on classes have frames; those of the version before may have them. */
  private static final int WITH_FRAMES = Opcodes.V1_6;

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    Path framed = jar.resolveSibling(jar.getFileName() + ".framed");
    URL[] place = {jar.toUri().toURL()};
    try (ZipFile zip = ZipFile.builder().setByteArray(Files.readAllBytes(jar)).get();
        URLClassLoader loader = new URLClassLoader(place);
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(framed), 1 << 16);
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        byte[] old = entry.getName().endsWith(".class") ? old(zip, entry) : null;
        if (old == null) {
          out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
        } else {
          ZipArchiveEntry same = new ZipArchiveEntry(entry.getName());
          same.setTime(entry.getTime());
          out.putArchiveEntry(same);
          out.write(framed(old, loader));
          out.closeArchiveEntry();
        }
      }
    }
    Files.move(framed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A class without frames; null when it has them. */
  private static byte[] old(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] start = in.readNBytes(8);
      if (start[7] >= WITH_FRAMES) {
        return null;
      }
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static byte[] framed(byte[] old, ClassLoader loader) {
    ClassReader reader = new ClassReader(old);
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return loader;
          }
        };
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String generic, String above, String[] faces) {
            super.visit(Opcodes.V1_8, access, name, generic, above, faces);
          }
        },
        ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
