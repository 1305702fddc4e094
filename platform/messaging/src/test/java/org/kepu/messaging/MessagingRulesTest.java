package org.kepu.messaging;

import org.kepu.testkit.HouseRules;

class MessagingRulesTest extends HouseRules {}
