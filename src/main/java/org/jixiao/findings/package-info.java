/**
 * What a rule, a finding, a run state and a verdict are, and the rules every column brings along.
 */
package org.jixiao.findings;
