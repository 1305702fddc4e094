package org.kepu.content;

import org.kepu.testkit.HouseRules;

class ContentRulesTest extends HouseRules {}
