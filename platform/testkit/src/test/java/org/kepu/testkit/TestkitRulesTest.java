package org.kepu.testkit;

class TestkitRulesTest extends HouseRules {}
