package org.chengzhen.methods.network;

import java.io.Serializable;

/**
 * A link and a number that belongs to it: its weight, or what a measure says of it.
 *
 * @param origin i; in an undirected network the lower place
 * @param destination j
 * @param value the number
 */
public record Link(int origin, int destination, double value) implements Serializable {}
