package org.aktenlage.match;

/**
 * What one feature says for or against two parties being one.
 *
 * @param weight logarithm of the odds it adds; below 0 speaks against
 * @param reason for a person to read
 */
public record Evidence(double weight, String reason) {}
