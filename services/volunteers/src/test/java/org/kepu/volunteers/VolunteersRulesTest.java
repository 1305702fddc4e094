package org.kepu.volunteers;

import org.kepu.testkit.HouseRules;

class VolunteersRulesTest extends HouseRules {}
