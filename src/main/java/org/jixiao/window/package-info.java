/** The window: a thin front on {@code run} for people who never open a terminal. */
package org.jixiao.window;
