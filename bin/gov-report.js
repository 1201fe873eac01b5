#!/usr/bin/env node
// A script (CommonJS), as package.json beside it says: Node starts modules a tenth slower.
require('../dist/program/start.cjs')
