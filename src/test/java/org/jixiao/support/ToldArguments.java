package org.jixiao.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Stands in for the program: writes what it was called with, one argument a line. */
public final class ToldArguments {

  private ToldArguments() {}

  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(System.getenv("JIXIAO_TOLD")), List.of(arguments));
  }

  /** A jar that does nothing else. */
  public static void packInto(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ToldArguments.class.getName());
    String file = ToldArguments.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out, manifest)) {
      packed.putNextEntry(new ZipEntry(file));
      packed.write(ToldArguments.class.getResourceAsStream("/" + file).readAllBytes());
    }
  }
}
