"""Zero import cycles, module by module."""

import graphlib

import grimp


def test_no_module_reaches_itself():
    graph = grimp.build_graph("pfclient", "ui", "portal", "resources", cache_dir=None)
    edges = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    # prepare() raises CycleError naming the cycle.
    graphlib.TopologicalSorter(edges).prepare()
