package org.kepu.metrics;

import org.kepu.testkit.HouseRules;

class MetricsRulesTest extends HouseRules {}
