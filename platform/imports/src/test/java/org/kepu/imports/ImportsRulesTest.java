package org.kepu.imports;

import org.kepu.testkit.HouseRules;

class ImportsRulesTest extends HouseRules {}
