package org.chengzhen.methods.composite;

import org.chengzhen.methods.contract.SettingsContract;

class CompositeSettingsTest implements SettingsContract {}
