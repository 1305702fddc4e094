package org.kepu.events;

import org.kepu.testkit.HouseRules;

class EventsRulesTest extends HouseRules {}
