package org.chengzhen.methods.convergence;

import org.chengzhen.methods.contract.SettingsContract;

class ConvergenceSettingsTest implements SettingsContract {}
