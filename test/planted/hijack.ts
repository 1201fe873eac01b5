import type { Writer } from '../made/writers/writer.ts'
import { withOverview } from './document.ts'
import type { PlantedFault } from './fault.ts'

const prose = {
  because: 'a data frame has nothing besides its tables',
  layouts: ({ keepsProse }: Writer) => keepsProse,
}

export const hijackFaults: readonly PlantedFault[] = [
  {
    name: 'a gambling site in the breadcrumbs',
    rules: ['hijack/gambling'],
    only: prose,
    report: (report) => ({
      ...report,
      furniture: { ...report.furniture, before: ['7凯发app平台-凯发k8官网登录入口 > 政务公开 > 政务公开年报'] },
    }),
  },
  {
    name: 'a gambling site within a paragraph',
    rules: ['hijack/gambling'],
    only: prose,
    report: (report) => withOverview(report, '各科室乐鱼体育官网按月清理失效的文件。'),
  },
  {
    name: 'keywords of gambling in the footer',
    rules: ['hijack/gambling'],
    only: prose,
    report: (report) => ({ ...report, furniture: { ...report.furniture, after: ['百家乐|老虎机|龙虎斗|捕鱼'] } }),
  },
  {
    name: 'pornography in the footer',
    rules: ['hijack/pornography'],
    only: prose,
    report: (report) => ({ ...report, furniture: { ...report.furniture, after: ['国产精品久久久久久 亚洲AV无码'] } }),
  },
  {
    name: 'pronunciations in brackets',
    rules: ['hijack/spun-text'],
    only: prose,
    report: (report) => withOverview(report, '各科室(shì)按月(yuè)清理(lǐ)失效(xiào)的文件(jiàn)，公開(kāi)新的。'),
  },
  {
    name: 'the address of a mirror',
    rules: ['hijack/foreign-host'],
    only: {
      because: 'only a page of HTML gives its own address',
      layouts: ({ mediaType }) => mediaType === 'text/html',
    },
    page: (text) =>
      text.replace('</head>', '<link rel="canonical" href="https://www.example-mirror.com/xxgk/1.html"></head>'),
  },
]
