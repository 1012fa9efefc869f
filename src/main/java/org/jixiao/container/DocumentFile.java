package org.jixiao.container;

/**
 * A Word document that has passed the gate.
 *
 * @param name its file name, for messages
 * @param main the name of the part with its text
 * @param parts what it is made of
 */
public record DocumentFile(String name, String main, Parts parts) {}
