/*
 * What templates leave behind. Collected from templates that governments hand out to their offices and from reports that
 * were published with them.
 */

/** Surnames before 某 or ×: 张某某 and 王×× are persons whose names are withheld, and no residue. */
export const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏水章云苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵汪祁毛狄米贝明计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包左石崔吉龚程邢裴陆荣翁荀惠曲封储段侯武刘景龙叶司韶黎白蒲赖卓乔覃闫温庄晏柴瞿阎连习艾向古易廖耿文欧'

/** Remarks of the template to whoever fills it in. */
export const remarks: readonly RegExp[] = [
  /该部分以表格形式报告/gu,
  /此(?:处|项|部分)(?:请|由[^，。；]{1,12})?(?:填写|填报|填入|补充|据实)[^，。；）】]{0,12}/gu,
  /[（(【〔](?:请)?(?:各单位)?(?:据实|如实|根据实际(?:情况)?)?(?:填写|填报|补充|删除)[^）)】〕]{0,20}[）)】〕]/gu,
  /[（(【](?:单位名称|填报单位|填写单位|部门名称|具体数字|具体内容)[）)】]/gu,
]

/** How every remark begins. */
export const remarkWords: readonly string[] = [
  ...['该部分以', '此处', '此项', '此部分'],
  ...['（', '【', '〔'].flatMap((bracket) =>
    ['请', '各单位', '据实', '如实', '根据实际', '填', '补充', '删除', '单位名称', '部门名称', '具体'].map(
      (word) => bracket + word,
    ),
  ),
]
