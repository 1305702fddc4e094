package org.kepu.door;

import org.kepu.testkit.HouseRules;

class DoorRulesTest extends HouseRules {}
