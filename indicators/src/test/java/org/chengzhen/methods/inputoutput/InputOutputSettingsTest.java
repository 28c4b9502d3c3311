package org.chengzhen.methods.inputoutput;

import org.chengzhen.methods.contract.SettingsContract;

class InputOutputSettingsTest implements SettingsContract {}
