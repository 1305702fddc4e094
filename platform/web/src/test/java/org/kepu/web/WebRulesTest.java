package org.kepu.web;

import org.kepu.testkit.HouseRules;

class WebRulesTest extends HouseRules {}
