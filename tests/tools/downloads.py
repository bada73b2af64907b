"""Tools that come from PyPI, npm and Maven Central: each in a folder of its own below the build folder, fetched once for
what its manifest asks. A download that fails is an error.
"""
import glob
import hashlib
import os
import shutil
import subprocess

MANIFESTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "manifests")


class Downloads:
    def __init__(self, folder):
        self.folder = folder

    def python(self):
        """The interpreter of a virtual environment with requirements.txt."""
        return os.path.join(self._fetched("requirements.txt", self._make_environment), "environment", "bin", "python")

    def node_modules(self):
        """The folder of the packages of package.json."""
        return os.path.join(self._fetched("package.json", self._install_packages), "node_modules")

    def class_path(self, name):
        """The jars of NAME.pom.xml."""
        return os.pathsep.join(sorted(glob.glob(os.path.join(self._fetched(name + ".pom.xml", self._copy_jars), "jars", "*.jar"))))

    def _fetched(self, manifest, fetch):
        source = os.path.join(MANIFESTS, manifest)
        with open(source, "rb") as file:
            digest = hashlib.sha256(file.read()).hexdigest()[:16]
        folder = os.path.join(self.folder, f"{manifest}-{digest}")
        done = os.path.join(folder, "fetched")
        if not os.path.exists(done):
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder)
            fetch(source, folder)
            open(done, "w").close()
        return folder

    @staticmethod
    def _make_environment(source, folder):
        environment = os.path.join(folder, "environment")
        run(["/usr/bin/python3", "-m", "venv", environment], folder)
        run([os.path.join(environment, "bin", "pip"), "install", "--quiet", "--requirement", source], folder)

    @staticmethod
    def _install_packages(source, folder):
        shutil.copy(source, os.path.join(folder, "package.json"))
        run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"], folder)

    @staticmethod
    def _copy_jars(source, folder):
        shutil.copy(source, os.path.join(folder, "pom.xml"))
        run(["mvn", "--quiet", "--batch-mode", "dependency:copy-dependencies", "-DoutputDirectory=jars"], folder)


def run(command, folder):
    subprocess.run(command, cwd=folder, check=True, timeout=600)
