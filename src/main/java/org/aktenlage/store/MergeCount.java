package org.aktenlage.store;

/**
 * What became of proposals to merge.
 *
 * @param added that were not there before, or with another score
 * @param kept that were there already
 * @param decided that a person has decided on, which stay as they are
 * @param withdrawn of an earlier run, that are proposed no longer
 */
public record MergeCount(int added, int kept, int decided, int withdrawn) {}
