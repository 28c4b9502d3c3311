package org.chengzhen.methods.interaction;

import org.chengzhen.methods.contract.SettingsContract;

class InteractionSettingsTest implements SettingsContract {}
