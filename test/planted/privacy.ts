import type { Writer } from '../made/writers/writer.ts'
import { withOther } from './document.ts'
import type { PlantedFault } from './fault.ts'

const prose = {
  because: 'a data frame has nothing besides its tables',
  layouts: ({ keepsProse }: Writer) => keepsProse,
}

export const privacyFaults: readonly PlantedFault[] = [
  {
    name: 'a name with a mobile number',
    rules: ['privacy/mobile-number'],
    only: prose,
    report: (report) => withOther(report, '联系人：赵钱孙13800000000'),
  },
  {
    name: 'a mobile number in full-width digits',
    rules: ['privacy/mobile-number'],
    only: prose,
    report: (report) => withOther(report, '咨询电话：１３９００００１２３４。'),
  },
  {
    name: 'an identity number',
    rules: ['privacy/identity-number'],
    only: prose,
    report: (report) => withOther(report, '已答复申请人（身份证号11010519491231002X）的申请。'),
  },
  {
    name: 'a bank card',
    rules: ['privacy/bank-card'],
    only: prose,
    report: (report) => withOther(report, '缴费账号：6222020200001234562。'),
  },
  {
    name: 'a name with a QQ number',
    rules: ['privacy/person-contact'],
    only: prose,
    report: (report) => withOther(report, '联系人：赵钱孙，QQ：123456789。'),
  },
]
