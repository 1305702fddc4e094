package org.mockito;

public class Mockito {}
