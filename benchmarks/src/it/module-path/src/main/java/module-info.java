module consumer {
    requires org.chengzhen.indicators;
    requires org.chengzhen.jackson;
}
