"""Everything a patient sees. The only room with Qt and qasync."""
