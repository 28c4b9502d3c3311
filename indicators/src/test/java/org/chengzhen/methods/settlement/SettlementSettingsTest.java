package org.chengzhen.methods.settlement;

import org.chengzhen.methods.contract.SettingsContract;

class SettlementSettingsTest implements SettingsContract {}
