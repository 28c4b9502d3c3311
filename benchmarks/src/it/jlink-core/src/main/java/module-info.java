module consumer {
    requires org.chengzhen.core;
}
