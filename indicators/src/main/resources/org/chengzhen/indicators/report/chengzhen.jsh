import org.chengzhen.core.array.*;
import org.chengzhen.core.china.*;
import org.chengzhen.core.document.*;
import org.chengzhen.core.flow.*;
import org.chengzhen.core.grid.*;
import org.chengzhen.core.io.*;
import org.chengzhen.core.io.page.*;
import org.chengzhen.core.panel.*;
import org.chengzhen.core.place.*;
import org.chengzhen.core.plot.*;
import org.chengzhen.core.result.*;
import org.chengzhen.core.space.*;
import org.chengzhen.core.table.*;
import org.chengzhen.methods.citysize.*;
import org.chengzhen.methods.composite.*;
import org.chengzhen.methods.concentration.*;
import org.chengzhen.methods.convergence.*;
import org.chengzhen.methods.efficiency.*;
import org.chengzhen.methods.growth.*;
import org.chengzhen.methods.inequality.*;
import org.chengzhen.methods.inputoutput.*;
import org.chengzhen.methods.interaction.*;
import org.chengzhen.methods.network.*;
import org.chengzhen.methods.regression.*;
import org.chengzhen.methods.settlement.*;
import org.chengzhen.methods.spatial.*;
import org.chengzhen.methods.statistics.*;
import org.chengzhen.methods.trend.*;
import org.chengzhen.indicators.catalogue.*;
import org.chengzhen.indicators.citizenization.*;
import org.chengzhen.indicators.cluster.*;
import org.chengzhen.indicators.county.*;
import org.chengzhen.indicators.evaluation.*;
import org.chengzhen.indicators.frame.*;
import org.chengzhen.indicators.megacity.*;
import org.chengzhen.indicators.plot.*;
import org.chengzhen.indicators.profile.*;
import org.chengzhen.indicators.standards.*;
import static org.chengzhen.core.panel.Variables.*;
import static org.chengzhen.indicators.frame.Inputs.*;
import static org.chengzhen.indicators.citizenization.CitizenizationInputs.*;
import static org.chengzhen.indicators.cluster.ClusterInputs.*;
import static org.chengzhen.indicators.county.CountyInputs.*;
import static org.chengzhen.indicators.evaluation.EvaluationInputs.*;
import static org.chengzhen.indicators.megacity.MegacityInputs.*;
import static org.chengzhen.indicators.standards.SettlementInputs.*;
var nation = ChinaData.nation();
var cities = ChinaData.cities();
org.chengzhen.indicators.report.Prompt prompt = org.chengzhen.indicators.report.Prompt.withDefaults();
void show(Object result) { prompt.show(result); }
void find(String words) { prompt.find(words); }
void explain(String id) { prompt.explain(id); }
void help(Object about) { prompt.help(about); }
void help() { prompt.help("Prompt"); }
Plot plot(Object result) { return prompt.plot(result); }
Plot plot(Panel panel, Variable variable, int year) { return prompt.plot(panel, variable, year); }
Path write(Object result, String path) throws IOException { return prompt.write(result, path); }
Path view(Object result) throws IOException { return prompt.view(result); }
void language(String code) { prompt = prompt.language(code); }
