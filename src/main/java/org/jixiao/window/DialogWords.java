package org.jixiao.window;

import javax.swing.UIManager;

/** The words of dialogs that come with Java, in Chinese whatever language the system has. */
final class DialogWords {

  private static final String[][] WORDS = {
    {"OptionPane.okButtonText", "确定"},
    {"OptionPane.cancelButtonText", "取消"},
    {"OptionPane.yesButtonText", "是"},
    {"OptionPane.noButtonText", "否"},
    {"OptionPane.messageDialogTitle", "提示"},
    {"OptionPane.inputDialogTitle", "请输入"},
    {"FileChooser.openButtonText", "打开"},
    {"FileChooser.saveButtonText", "保存"},
    {"FileChooser.cancelButtonText", "取消"},
    {"FileChooser.openDialogTitleText", "打开"},
    {"FileChooser.saveDialogTitleText", "保存"},
    {"FileChooser.lookInLabelText", "位置："},
    {"FileChooser.saveInLabelText", "保存到："},
    {"FileChooser.fileNameLabelText", "文件名："},
    {"FileChooser.folderNameLabelText", "文件夹："},
    {"FileChooser.filesOfTypeLabelText", "文件类型："},
    {"FileChooser.acceptAllFileFilterText", "所有文件"},
    {"FileChooser.directoryOpenButtonText", "打开"},
    {"FileChooser.upFolderToolTipText", "上一级"},
    {"FileChooser.homeFolderToolTipText", "主文件夹"},
    {"FileChooser.newFolderToolTipText", "新建文件夹"},
    {"FileChooser.listViewButtonToolTipText", "列表"},
    {"FileChooser.detailsViewButtonToolTipText", "详细信息"},
    {"FileChooser.fileNameHeaderText", "名称"},
    {"FileChooser.fileSizeHeaderText", "大小"},
    {"FileChooser.fileTypeHeaderText", "类型"},
    {"FileChooser.fileDateHeaderText", "修改时间"},
    {"FileChooser.openButtonToolTipText", "打开选中的文件"},
    {"FileChooser.saveButtonToolTipText", "保存"},
    {"FileChooser.cancelButtonToolTipText", "取消"},
    {"FileChooser.directoryOpenButtonToolTipText", "打开选中的文件夹"},
    {"FileChooser.viewMenuLabelText", "查看"},
    {"FileChooser.refreshActionLabelText", "刷新"},
    {"FileChooser.newFolderActionLabelText", "新建文件夹"},
    {"FileChooser.listViewActionLabelText", "列表"},
    {"FileChooser.detailsViewActionLabelText", "详细信息"},
    {"FileChooser.other.newFolder", "新建文件夹"},
    {"FileChooser.win32.newFolder", "新建文件夹"},
  };

  private DialogWords() {}

  /** Puts them in place of the library's. */
  static void put() {
    for (String[] one : WORDS) {
      UIManager.put(one[0], one[1]);
    }
  }
}
