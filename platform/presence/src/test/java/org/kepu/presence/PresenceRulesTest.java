package org.kepu.presence;

import org.kepu.testkit.HouseRules;

class PresenceRulesTest extends HouseRules {}
