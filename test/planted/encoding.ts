import type { Writer } from '../made/writers/writer.ts'
import { withOverview } from './document.ts'
import type { PlantedFault } from './fault.ts'

const prose = {
  because: 'a data frame has nothing besides its tables',
  layouts: ({ keepsProse }: Writer) => keepsProse,
}

export const encodingFaults: readonly PlantedFault[] = [
  {
    name: 'a paragraph of UTF-8 read as GBK',
    rules: ['encoding/mojibake'],
    only: prose,
    report: (report) => withOverview(report, '鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡'),
  },
  {
    name: 'a paragraph of UTF-8 read as Windows-1252',
    rules: ['encoding/mojibake'],
    only: prose,
    report: (report) => withOverview(report, 'æ”¿åºœä¿¡æ¯å…¬å¼€'),
  },
  {
    name: 'a paragraph of GBK read as ISO 8859-1',
    rules: ['encoding/mojibake'],
    only: prose,
    report: (report) => withOverview(report, 'Õþ¸®ÐÅÏ¢¹«¿ª¹¤×÷'),
  },
  {
    name: 'characters that were lost on the way',
    rules: ['encoding/mojibake'],
    only: prose,
    report: (report) => withOverview(report, '各科室学习了锟斤拷锟斤拷的规定。'),
  },
  {
    name: 'replacement characters',
    rules: ['encoding/replacement'],
    only: prose,
    report: (report) => withOverview(report, '各科室学习了\uFFFD\uFFFD的规定。'),
  },
]
