package org.jixiao.support;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import org.jixiao.files.FileLayer;

/**
 * A file system on which the n-th operation goes wrong; half of what was to be written is there.
 */
public final class FaultyDisk {

  /** What happens at the n-th operation. */
  public enum Fault {
    /** It fails; the ones after it work again. */
    ONCE,
    /** It fails, and so does every one after it: the share is gone, the disk is full. */
    FROM_THEN_ON,
    /** The process is no more. */
    CRASH
  }

  /** The process has come to its end. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final FileLayer disk = FileLayer.disk();
  private final Fault fault;
  private final int place;
  private int operations;

  /** A disk that goes wrong at one of its operations, counted from 0. */
  public FaultyDisk(int place, Fault fault) {
    this.place = place;
    this.fault = fault;
  }

  /** The disk. */
  public FileLayer files() {
    return (FileLayer)
        Proxy.newProxyInstance(
            FileLayer.class.getClassLoader(),
            new Class<?>[] {FileLayer.class},
            (proxy, method, arguments) -> answer(method, arguments));
  }

  /** Whether anything went wrong at all. */
  public boolean struck() {
    return operations > place;
  }

  private Object answer(Method method, Object[] arguments) throws Throwable {
    boolean canFail = Arrays.asList(method.getExceptionTypes()).contains(IOException.class);
    if (canFail) {
      int now = operations++;
      if (now == place || now > place && fault != Fault.ONCE) {
        if (now == place && method.getName().equals("writeThrough")) {
          byte[] bytes = (byte[]) arguments[1];
          disk.writeThrough((Path) arguments[0], Arrays.copyOf(bytes, bytes.length / 2));
        }
        if (fault == Fault.CRASH) {
          throw new Crash();
        }
        throw new IOException("a fault put in by the test");
      }
    }
    try {
      return method.invoke(disk, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
