package org.kepu.venues;

import org.kepu.testkit.HouseRules;

class VenuesRulesTest extends HouseRules {}
