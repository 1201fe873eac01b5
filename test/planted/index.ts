import { applicationsFaults } from './applications.ts'
import { disclosureFaults } from './disclosure.ts'
import { documentFaults } from './document.ts'
import { encodingFaults } from './encoding.ts'
import type { PlantedFault } from './fault.ts'
import { hijackFaults } from './hijack.ts'
import { litigationFaults } from './litigation.ts'
import { narrativeFaults } from './narrative.ts'
import { noteFaults } from './notes.ts'
import { privacyFaults } from './privacy.ts'
import { sectionFaults } from './section.ts'
import { tableFaults } from './table.ts'

/** Every fault that is planted, by family. */
export const plantedFaults: readonly PlantedFault[] = [
  ...sectionFaults,
  ...narrativeFaults,
  ...privacyFaults,
  ...hijackFaults,
  ...encodingFaults,
  ...documentFaults,
  ...tableFaults,
  ...disclosureFaults,
  ...applicationsFaults,
  ...litigationFaults,
  ...noteFaults,
]
