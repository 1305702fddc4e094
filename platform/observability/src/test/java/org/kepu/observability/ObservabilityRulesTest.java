package org.kepu.observability;

import org.kepu.testkit.HouseRules;

class ObservabilityRulesTest extends HouseRules {}
