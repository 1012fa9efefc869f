package org.jixiao.window;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.TransferHandler;

/** Files that are dropped on the window, or pasted into it. */
final class Drop extends TransferHandler {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<List<Path>> dropped;

  Drop(Consumer<List<Path>> dropped) {
    this.dropped = dropped;
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport support) {
    if (!canImport(support)) {
      return false;
    }
    try {
      Object files = support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
      List<Path> paths = ((List<?>) files).stream().map(file -> Path.of(file.toString())).toList();
      dropped.accept(paths);
      return true;
    } catch (UnsupportedFlavorException | IOException notHandedOver) {
      return false;
    }
  }
}
