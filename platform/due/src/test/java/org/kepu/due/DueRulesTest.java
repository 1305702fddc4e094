package org.kepu.due;

import org.kepu.testkit.HouseRules;

class DueRulesTest extends HouseRules {}
