/**
 * The commonest family names (as in 公安部《二〇二〇年全国姓名报告》) with a few of two characters, and words that a person's name stands
 * beside. Data only.
 */
export const familyNames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏韦方付邹熊白孟秦邱侯江尹薛闫雷龙史陶贺顾毛郝龚邵万覃武钱戴严莫孔向常汤康易乔赖文欧阳上官司马诸葛'

/** Before a name. */
export const personWords =
  /(?:联系人|负责人|经办人|承办人|填报人|填表人|审核人|审签人|联络员|信息员|公开员|工作人员|申请人|举报人|投诉人|姓名|作者)\s*[:：]?\s*([\u4e00-\u9fff·]{2,4})$/

/** Behind a name. */
export const titleWords = /(?:同志|先生|女士|老师|科长|股长|主任|局长|科员|干事|书记|镇长|乡长)?\s*[,，、:：（(]?\s*$/
