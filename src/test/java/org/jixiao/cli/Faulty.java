package org.jixiao.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.jixiao.files.FileLayer;

/** A file system on which one file brings the program down, as a bug of its own would. */
final class Faulty {

  private Faulty() {}

  /**
   * The disk, but for one file.
   *
   * @param name the name of the file that cannot be read without a fault
   * @param temporary where reports of faults go
   */
  static FileLayer disk(String name, Path temporary) {
    FileLayer disk = FileLayer.disk();
    return (FileLayer)
        Proxy.newProxyInstance(
            FileLayer.class.getClassLoader(),
            new Class<?>[] {FileLayer.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("temporaryFolder")) {
                return temporary;
              }
              if (method.getName().equals("read") && ((Path) arguments[0]).endsWith(name)) {
                throw new IllegalStateException("a fault made for the test");
              }
              try {
                return method.invoke(disk, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
