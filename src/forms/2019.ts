import type { Form } from './form.ts'

/** For report years 2019 and 2020. */
export const form2019: Form = {
  id: '2019',
  instrument: '国办公开办函〔2019〕60号',
  reportYears: [2019, 2020],
  sections: [
    { number: 1, key: 'overview', heading: '一、总体情况', alsoSeen: [] },
    { number: 2, key: 'disclosure', heading: '二、主动公开政府信息情况', alsoSeen: [] },
    { number: 3, key: 'applications', heading: '三、收到和处理政府信息公开申请情况', alsoSeen: [] },
    {
      number: 4,
      key: 'litigation',
      heading: '四、政府信息公开行政复议、行政诉讼情况',
      alsoSeen: ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    },
    {
      number: 5,
      key: 'problems',
      heading: '五、存在的主要问题及改进情况',
      alsoSeen: ['五、政府信息公开工作存在的主要问题及改进情况'],
    },
    { number: 6, key: 'other', heading: '六、其他需要报告的事项', alsoSeen: [] },
  ],
  tables: {
    disclosure: {
      section: 2,
      identities: [],
      blocks: [
        {
          heads: [
            { text: '第二十条第（一）项' },
            { text: '信息内容' },
            { text: '本年新制作数量', column: 'produced' },
            { text: '本年新公开数量', column: 'disclosed' },
            { text: '对外公开总数量', column: 'total' },
          ],
          columns: [
            { key: 'produced', label: '本年新制作数量' },
            { key: 'disclosed', label: '本年新公开数量' },
            { key: 'total', label: '对外公开总数量' },
          ],
          rows: [
            { key: 'regulations', label: '规章', groups: [] },
            { key: 'normativeDocuments', label: '规范性文件', groups: [] },
          ],
        },
        {
          heads: [
            { text: '第二十条第（五）项' },
            { text: '信息内容' },
            { text: '上一年项目数量', column: 'previousItems' },
            { text: '本年增/减', column: 'change' },
            { text: '处理决定数量', column: 'decisions' },
          ],
          columns: [
            { key: 'previousItems', label: '上一年项目数量' },
            { key: 'change', label: '本年增/减', signed: true },
            { key: 'decisions', label: '处理决定数量' },
          ],
          rows: [
            { key: 'licensing', label: '行政许可', groups: [] },
            { key: 'otherServices', label: '其他对外管理服务事项', groups: [] },
          ],
        },
        {
          heads: [
            { text: '第二十条第（六）项' },
            { text: '信息内容' },
            { text: '上一年项目数量', column: 'previousItems' },
            { text: '本年增/减', column: 'change' },
            { text: '处理决定数量', column: 'decisions' },
          ],
          columns: [
            { key: 'previousItems', label: '上一年项目数量' },
            { key: 'change', label: '本年增/减', signed: true },
            { key: 'decisions', label: '处理决定数量' },
          ],
          rows: [
            { key: 'penalties', label: '行政处罚', groups: [] },
            { key: 'coercion', label: '行政强制', groups: [] },
          ],
        },
        {
          heads: [
            { text: '第二十条第（八）项' },
            { text: '信息内容' },
            { text: '上一年项目数量', column: 'previousItems' },
            { text: '本年增/减', column: 'change' },
          ],
          columns: [
            { key: 'previousItems', label: '上一年项目数量' },
            { key: 'change', label: '本年增/减', signed: true },
          ],
          rows: [{ key: 'fees', label: '行政事业性收费', groups: [] }],
        },
        {
          heads: [
            { text: '第二十条第（九）项' },
            { text: '信息内容' },
            { text: '采购项目数量', column: 'projects' },
            { text: '采购总金额', column: 'amount' },
          ],
          columns: [
            { key: 'projects', label: '采购项目数量' },
            { key: 'amount', label: '采购总金额', decimal: true },
          ],
          rows: [{ key: 'procurement', label: '政府集中采购', groups: [] }],
        },
      ],
    },
    applications: {
      section: 3,
      identities: [
        {
          id: 'row-total',
          each: 'row',
          left: ['total'],
          right: ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrg'],
        },
        {
          id: 'results-total',
          each: 'column',
          left: ['total'],
          right: [
            'granted',
            'partlyGranted',
            'refused.stateSecret',
            'refused.prohibitedByLaw',
            'refused.security',
            'refused.thirdParty',
            'refused.internal',
            'refused.process',
            'refused.caseFile',
            'refused.inquiry',
            'unavailable.notHeld',
            'unavailable.needsCreation',
            'unavailable.unclear',
            'notProcessed.petition',
            'notProcessed.duplicate',
            'notProcessed.publication',
            'notProcessed.excessive',
            'notProcessed.reissue',
            'other',
          ],
        },
        { id: 'balance', each: 'column', left: ['received', 'carriedIn'], right: ['total', 'carriedOut'] },
      ],
      blocks: [
        {
          heads: [
            { text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）' },
            { text: '申请人情况' },
            { text: '自然人', column: 'natural' },
            { text: '法人或其他组织' },
            { text: '总计', column: 'total' },
            { text: '商业企业', column: 'business' },
            { text: '科研机构', column: 'research' },
            { text: '社会公益组织', column: 'welfare' },
            { text: '法律服务机构', column: 'legal' },
            { text: '其他', column: 'otherOrg' },
          ],
          columns: [
            { key: 'natural', label: '自然人' },
            { key: 'business', label: '商业企业' },
            { key: 'research', label: '科研机构' },
            { key: 'welfare', label: '社会公益组织' },
            { key: 'legal', label: '法律服务机构' },
            { key: 'otherOrg', label: '其他' },
            { key: 'total', label: '总计' },
          ],
          rows: [
            { key: 'received', label: '一、本年新收政府信息公开申请数量', groups: [] },
            { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', groups: [] },
            { key: 'granted', label: '（一）予以公开', groups: ['三、本年度办理结果'] },
            {
              key: 'partlyGranted',
              label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
              groups: ['三、本年度办理结果'],
            },
            { key: 'refused.stateSecret', label: '1.属于国家秘密', groups: ['三、本年度办理结果', '（三）不予公开'] },
            {
              key: 'refused.prohibitedByLaw',
              label: '2.其他法律行政法规禁止公开',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              key: 'refused.security',
              label: '3.危及“三安全一稳定”',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              key: 'refused.thirdParty',
              label: '4.保护第三方合法权益',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              key: 'refused.internal',
              label: '5.属于三类内部事务信息',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            { key: 'refused.process', label: '6.属于四类过程性信息', groups: ['三、本年度办理结果', '（三）不予公开'] },
            { key: 'refused.caseFile', label: '7.属于行政执法案卷', groups: ['三、本年度办理结果', '（三）不予公开'] },
            { key: 'refused.inquiry', label: '8.属于行政查询事项', groups: ['三、本年度办理结果', '（三）不予公开'] },
            {
              key: 'unavailable.notHeld',
              label: '1.本机关不掌握相关政府信息',
              groups: ['三、本年度办理结果', '（四）无法提供'],
            },
            {
              key: 'unavailable.needsCreation',
              label: '2.没有现成信息需要另行制作',
              groups: ['三、本年度办理结果', '（四）无法提供'],
            },
            {
              key: 'unavailable.unclear',
              label: '3.补正后申请内容仍不明确',
              groups: ['三、本年度办理结果', '（四）无法提供'],
            },
            {
              key: 'notProcessed.petition',
              label: '1.信访举报投诉类申请',
              groups: ['三、本年度办理结果', '（五）不予处理'],
            },
            { key: 'notProcessed.duplicate', label: '2.重复申请', groups: ['三、本年度办理结果', '（五）不予处理'] },
            {
              key: 'notProcessed.publication',
              label: '3.要求提供公开出版物',
              groups: ['三、本年度办理结果', '（五）不予处理'],
            },
            {
              key: 'notProcessed.excessive',
              label: '4.无正当理由大量反复申请',
              groups: ['三、本年度办理结果', '（五）不予处理'],
            },
            {
              key: 'notProcessed.reissue',
              label: '5.要求行政机关确认或重新出具已获取信息',
              groups: ['三、本年度办理结果', '（五）不予处理'],
            },
            { key: 'other', label: '（六）其他处理', groups: ['三、本年度办理结果'] },
            { key: 'total', label: '（七）总计', groups: ['三、本年度办理结果'] },
            { key: 'carriedOut', label: '四、结转下年度继续办理', groups: [] },
          ],
        },
      ],
    },
    litigation: {
      section: 4,
      identities: [
        { id: 'row-total', each: 'row', left: ['total'], right: ['upheld', 'corrected', 'other', 'pending'] },
      ],
      blocks: [
        {
          heads: [
            { text: '行政复议' },
            { text: '行政诉讼' },
            { text: '结果维持', column: 'upheld' },
            { text: '结果纠正', column: 'corrected' },
            { text: '其他结果', column: 'other' },
            { text: '尚未审结', column: 'pending' },
            { text: '总计', column: 'total' },
            { text: '未经复议直接起诉' },
            { text: '复议后起诉' },
            { text: '结果维持', column: 'upheld' },
            { text: '结果纠正', column: 'corrected' },
            { text: '其他结果', column: 'other' },
            { text: '尚未审结', column: 'pending' },
            { text: '总计', column: 'total' },
            { text: '结果维持', column: 'upheld' },
            { text: '结果纠正', column: 'corrected' },
            { text: '其他结果', column: 'other' },
            { text: '尚未审结', column: 'pending' },
            { text: '总计', column: 'total' },
          ],
          columns: [
            { key: 'upheld', label: '结果维持' },
            { key: 'corrected', label: '结果纠正' },
            { key: 'other', label: '其他结果' },
            { key: 'pending', label: '尚未审结' },
            { key: 'total', label: '总计' },
          ],
          rows: [
            { key: 'review', label: '行政复议', groups: [] },
            { key: 'direct', label: '未经复议直接起诉', groups: ['行政诉讼'] },
            { key: 'afterReview', label: '复议后起诉', groups: ['行政诉讼'] },
          ],
        },
      ],
    },
  },
}
