import type { Words } from './language.ts'

/** A configuration to start from. It changes nothing until a comment sign is taken away. */
export const initialConfig: Words = {
  zh: `{
  "$schema": "./node_modules/gov-report/schemas/config.schema.json",

  // 采用哪一组规则：recommended（机关必须或应当改正的）、strict（也包括网页抓取方面的提示）或 all（全部）。
  "preset": "recommended",

  // 单独设定：error（错误）、warning（警告）、info（提示）或 off（关闭）。
  // 可以写规则名、类名（privacy）或通配符（table/*）；全部规则见 gov-report rules。
  "rules": {
    // "page": "off",
    // "document/signature-missing": "warning"
  },

  // 只对一部分文件的设定。路径相对于本文件所在的目录。
  "overrides": [
    // { "files": "townships/**", "rules": { "document/published-late": "info" } }
  ],

  // 不检查的路径，写法同 .gitignore。
  "ignore": [
    // "drafts/"
  ],

  // 应当报送的机关及其隶属关系。
  "agencies": [
    // { "name": "青槐县人民政府", "kind": "government" },
    // { "name": "青槐县教育局", "kind": "department", "parent": "青槐县人民政府", "mustSubmit": true }
  ],

  "output": {
    // "format": ["pretty", "html=letters.html"],
    // "language": "zh",
    // "failOn": "error",
    // "maxWarnings": 20
  },

  // 经核准暂不改正的问题。到期的、没有用到的都会报告出来。
  "waivers": [
    // {
    //   "rule": "applications/balance",
    //   "files": "2020/**",
    //   "place": "applications/*/natural",
    //   "reason": "原表遗失，已书面说明",
    //   "by": "张三",
    //   "expires": "2026-12-31"
    // }
  ]
}
`,
  en: `{
  "$schema": "./node_modules/gov-report/schemas/config.schema.json",

  // Which set of rules: recommended (what an agency must or should put right), strict (also notes on how a page was
  // scraped) or all.
  "preset": "recommended",

  // Single settings: error, warning, info or off, by rule, family (privacy) or glob (table/*). gov-report rules lists all.
  "rules": {
    // "page": "off",
    // "document/signature-missing": "warning"
  },

  // Settings for some files only. Paths are relative to the folder of this file.
  "overrides": [
    // { "files": "townships/**", "rules": { "document/published-late": "info" } }
  ],

  // Paths to pass over, written as in .gitignore.
  "ignore": [
    // "drafts/"
  ],

  // Who must submit a report, and who belongs to whom.
  "agencies": [
    // { "name": "青槐县人民政府", "kind": "government" },
    // { "name": "青槐县教育局", "kind": "department", "parent": "青槐县人民政府", "mustSubmit": true }
  ],

  "output": {
    // "format": ["pretty", "html=letters.html"],
    // "language": "en",
    // "failOn": "error",
    // "maxWarnings": 20
  },

  // Findings that were accepted for the time being. Waivers that have expired or are not needed are reported.
  "waivers": [
    // {
    //   "rule": "applications/balance",
    //   "files": "2020/**",
    //   "place": "applications/*/natural",
    //   "reason": "the original is lost, a written statement was given",
    //   "by": "Zhang San",
    //   "expires": "2026-12-31"
    // }
  ]
}
`,
}
