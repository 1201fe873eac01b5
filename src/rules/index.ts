import { balance } from './applications/balance.ts'
import { carriedOutExceedsIntake } from './applications/carried-out-exceeds-intake.ts'
import { groupSubtotal } from './applications/group-subtotal.ts'
import { resultsTotal } from './applications/results-total.ts'
import { rowTotal } from './applications/row-total.ts'
import { wrongCell } from './arithmetic/wrong-cell.ts'
import { feeBelowProcessingFee } from './disclosure/fee-below-processing-fee.ts'
import { issuedExceedsInForce } from './disclosure/issued-exceeds-in-force.ts'
import { itemsNegative } from './disclosure/items-negative.ts'
import { newlyDisclosedExceedsTotal } from './disclosure/newly-disclosed-exceeds-total.ts'
import { procurementPair } from './disclosure/procurement-pair.ts'
import { regulationsAuthority } from './disclosure/regulations-authority.ts'
import { agencyAbbreviated } from './document/agency-abbreviated.ts'
import { allZero } from './document/all-zero.ts'
import { citationStale } from './document/citation-stale.ts'
import { editionBefore2019 } from './document/edition-before-2019.ts'
import { editionMixed } from './document/edition-mixed.ts'
import { editionYear } from './document/edition-year.ts'
import { period } from './document/period.ts'
import { publicationDateMissing } from './document/publication-date-missing.ts'
import { publishedEarly } from './document/published-early.ts'
import { publishedLate } from './document/published-late.ts'
import { signatureMissing } from './document/signature-missing.ts'
import { titleForm } from './document/title-form.ts'
import { titleMissing } from './document/title-missing.ts'
import { unrecognized } from './document/unrecognized.ts'
import { yearConflict } from './document/year-conflict.ts'
import { yearMissing } from './document/year-missing.ts'
import { declaredMismatch } from './encoding/declared-mismatch.ts'
import { mojibake } from './encoding/mojibake.ts'
import { replacement } from './encoding/replacement.ts'
import { foreignHost } from './hijack/foreign-host.ts'
import { gambling } from './hijack/gambling.ts'
import { pornography } from './hijack/pornography.ts'
import { spunText } from './hijack/spun-text.ts'
import { directSuit } from './litigation/direct-suit.ts'
import { litigationRowTotal } from './litigation/row-total.ts'
import { allClosedButCarried } from './narrative/all-closed-but-carried.ts'
import { narrativeApplications } from './narrative/applications.ts'
import { narrativeDisclosure } from './narrative/disclosure.ts'
import { enumeration } from './narrative/enumeration.ts'
import { foreignPlace } from './narrative/foreign-place.ts'
import { generic } from './narrative/generic.ts'
import { narrativeLitigation } from './narrative/litigation.ts'
import { templateResidue } from './narrative/template-residue.ts'
import { truncated } from './narrative/truncated.ts'
import { typo } from './narrative/typo.ts'
import { chrome } from './page/chrome.ts'
import { straySeparator } from './page/stray-separator.ts'
import { bankCard } from './privacy/bank-card.ts'
import { identityNumber } from './privacy/identity-number.ts'
import { mobileNumber } from './privacy/mobile-number.ts'
import { personContact } from './privacy/person-contact.ts'
import type { Rule } from './rule.ts'
import { sectionEmpty } from './section/empty.ts'
import { feeMissing } from './section/fee-missing.ts'
import { governmentAssessment } from './section/government-assessment.ts'
import { sectionHeading } from './section/heading.ts'
import { improvementMissing } from './section/improvement-missing.ts'
import { sectionMissing } from './section/missing.ts'
import { sectionNumbering } from './section/numbering.ts'
import { sectionOrder } from './section/order.ts'
import { overviewAspects } from './section/overview-aspects.ts'
import { preambleMismatch } from './section/preamble-mismatch.ts'
import { problemsNone } from './section/problems-none.ts'
import { blankCell } from './table/blank-cell.ts'
import { cellsExtra } from './table/cells-extra.ts'
import { cellsMissing } from './table/cells-missing.ts'
import { columnShift } from './table/column-shift.ts'
import { headerMissing } from './table/header-missing.ts'
import { headerText } from './table/header-text.ts'
import { missing } from './table/missing.ts'
import { negative } from './table/negative.ts'
import { notANumber } from './table/not-a-number.ts'
import { notInteger } from './table/not-integer.ts'
import { rowExtra } from './table/row-extra.ts'
import { rowLabel } from './table/row-label.ts'
import { rowMisplaced } from './table/row-misplaced.ts'
import { rowMissing } from './table/row-missing.ts'
import { rowOrder } from './table/row-order.ts'
import { rowSplit } from './table/row-split.ts'
import { unit } from './table/unit.ts'

/** Every rule there is, by family and name. A new one is a file, its page beside it, and a line here. */
export const rules: readonly Rule[] = [
  unrecognized,
  titleMissing,
  titleForm,
  agencyAbbreviated,
  yearMissing,
  yearConflict,
  period,
  publicationDateMissing,
  publishedLate,
  publishedEarly,
  editionYear,
  editionMixed,
  editionBefore2019,
  citationStale,
  signatureMissing,
  allZero,
  sectionMissing,
  sectionEmpty,
  sectionHeading,
  sectionOrder,
  sectionNumbering,
  preambleMismatch,
  overviewAspects,
  governmentAssessment,
  problemsNone,
  improvementMissing,
  feeMissing,
  missing,
  headerMissing,
  headerText,
  rowMissing,
  rowExtra,
  rowOrder,
  rowLabel,
  cellsMissing,
  cellsExtra,
  columnShift,
  rowSplit,
  rowMisplaced,
  blankCell,
  notANumber,
  negative,
  notInteger,
  unit,
  regulationsAuthority,
  newlyDisclosedExceedsTotal,
  itemsNegative,
  procurementPair,
  issuedExceedsInForce,
  feeBelowProcessingFee,
  balance,
  resultsTotal,
  rowTotal,
  groupSubtotal,
  carriedOutExceedsIntake,
  litigationRowTotal,
  directSuit,
  narrativeApplications,
  narrativeLitigation,
  narrativeDisclosure,
  enumeration,
  allClosedButCarried,
  templateResidue,
  foreignPlace,
  typo,
  truncated,
  generic,
  mobileNumber,
  identityNumber,
  bankCard,
  personContact,
  gambling,
  pornography,
  spunText,
  foreignHost,
  mojibake,
  replacement,
  declaredMismatch,
  chrome,
  straySeparator,
  wrongCell,
]

export function ruleOf(id: string): Rule | null {
  return rules.find((rule) => rule.id === id) ?? null
}
