package org.kepu.messaging.documents;

import org.kepu.testkit.HouseRules;

class DocumentsRulesTest extends HouseRules {}
