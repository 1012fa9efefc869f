package org.jixiao.ledgers.payments;

/** What the name of a payee gives away. */
final class Payee {

  private static final String SURNAMES =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳"
          + "唐罗薛雷贺倪汤滕殷毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵汪祁毛禹狄米贝明臧计成戴谈宋茅庞熊纪舒屈项祝"
          + "董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪解应宗丁宣邓郁单杭洪包"
          + "诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封芮储靳井段富焦巴弓侯全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司黎溥印宿白"
          + "怀蒲从鄂索赖卓屠蒙池乔胥苍双闻莘党翟谭贡劳姬申扶堵冉宰雍桑桂牛寿边燕冀尚农温庄晏柴瞿阎连习艾鱼容向古易慎戈廖终居衡步"
          + "都耿满弘匡国文寇广禄阙东欧利师巩聂关荆游盖益桓公肖覃粟";

  private static final String[] DOUBLE_SURNAMES = {"欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "令狐"};

  /** What the names of organisations and shops end in. */
  private static final String ORGANISATIONS = "司店局厂部院校社站所会行队处室馆办委中心库场园城楼业团科股组户账厅府镇乡村区县市省段矿坊铺堂庄吧廊";

  private Payee() {}

  /** Whether a name looks like that of a person: two to four characters after a surname. */
  static boolean isPerson(String name) {
    if (name.length() < 2 || name.length() > 4) {
      return name.indexOf('·') > 0 && name.length() <= 12;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isIdeographic(name.charAt(i))) {
        return false;
      }
    }
    if (ORGANISATIONS.indexOf(name.charAt(name.length() - 1)) >= 0) {
      return false;
    }
    for (String surname : DOUBLE_SURNAMES) {
      if (name.startsWith(surname)) {
        return name.length() > 2;
      }
    }
    return SURNAMES.indexOf(name.charAt(0)) >= 0 && name.length() <= 3
        || SURNAMES.indexOf(name.charAt(0)) >= 0 && SURNAMES.indexOf(name.charAt(1)) >= 0;
  }
}
