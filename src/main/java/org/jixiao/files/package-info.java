/**
 * The user's files: read, replaced in one step, never half-written, never taken from under anybody.
 */
package org.jixiao.files;
