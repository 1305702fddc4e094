package org.kepu.events.session;

public class Session {}
